// The signature tables of every library, ready to be looked up.
import { readSignatures, type Signature } from './signature.ts';
import { numpyBoth, numpyFunctions } from './signatures/numpy.ts';
import { python } from './signatures/python.ts';
import { functional, tensorMethods, torchBoth, torchFunctions } from './signatures/torch.ts';
import { layers, training } from './signatures/torch-nn.ts';

const prefixed = (table: string, prefix: string): readonly (readonly [string, Signature])[] =>
	[...readSignatures(table)].map(([name, signature]) => [prefix + name, signature] as const);

/** Signatures by where they are looked up. */
interface Tables {
	readonly functions: ReadonlyMap<string, Signature>;
	readonly methods: ReadonlyMap<string, Signature>;
	readonly torchBoth: ReadonlyMap<string, Signature>;
	readonly numpyBoth: ReadonlyMap<string, Signature>;
}

let loaded: Tables | undefined;

/** All signatures, read on first use. */
export function signatureTables(): Tables {
	loaded ??= {
		functions: new Map([
			...readSignatures(torchFunctions),
			...prefixed(functional, 'torch.nn.functional.'),
			...prefixed(layers, 'torch.nn.'),
			...readSignatures(training),
			...readSignatures(numpyFunctions),
			...readSignatures(python)
		]),
		methods: readSignatures(tensorMethods),
		torchBoth: readSignatures(torchBoth),
		numpyBoth: readSignatures(numpyBoth)
	};
	return loaded;
}
