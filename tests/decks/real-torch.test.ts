// Holds cards against PyTorch and torchvision themselves, or what was recorded of them.
import { describe, expect, it, vi } from 'vitest';
import { expectFigures } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { claims, wanted } from './real-torch-claims.ts';
import { figures, outputs, type Figure } from './real-torch-figures.ts';
import { pythonWith, type Wanted } from './run-python.ts';

// PyTorch takes its time to start.
vi.setConfig({ testTimeout: 120_000 });

const start = `
import json, math
import numpy as np
import torch, torchvision
from torch import nn, optim, tensor
import torch.nn.functional as F
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, SequentialSampler, TensorDataset
from torchvision import models, ops, transforms
from torchvision.transforms import v2
from PIL import Image
torch.set_num_threads(1)
def plain(x):
    if isinstance(x, torch.Tensor): return x.tolist()
    return [plain(each) for each in x] if isinstance(x, (tuple, list)) else x
def raises(act):
    try: act()
    except Exception as error: return type(error).__name__
def size(layer): return sum(p.numel() for p in layer.parameters())
`;

const round = (figures: number | number[]): number | number[] =>
	typeof figures === 'number'
		? Number.isInteger(figures)
			? figures
			: Number(figures.toPrecision(6))
		: figures.map((figure) => (Array.isArray(figure) ? round(figure) : round(figure)) as number);

const split = (key: string) => key.split('/') as [deck: string, id: string];
const entry = (key: string) => {
	const [deck, id] = split(key);
	return card(readDeck(deck), id);
};

it('claims what the thought cards answer', () => {
	for (const [key, [, , says]] of Object.entries(claims)) {
		const { answer } = entry(key) as { answer: string | { en?: string } };
		expect(typeof answer === 'string' ? answer : answer.en, key).toMatch(says);
	}
});

describe('PyTorch', () => {
	const { run, refutedForms } = pythonWith('torchvision');

	const shown = (key: string): string[] =>
		[...(entry(key).prompt.en ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
	const filled = (key: string, text: string): string =>
		text.replaceAll(/\{(\d)\}/g, (_, n: string) => shown(key)[Number(n)] ?? '');
	const asked = (table: Readonly<Record<string, Figure>>, print: (form: string) => string) =>
		run(
			Object.entries(table).map(([key, [before, form]]) => ({
				before: start + filled(key, before),
				form: `print(${print(filled(key, form))})`
			}))
		).map(({ said, error }) => error ?? said);

	it('computes the figures on the cards', () => {
		const computed = asked(figures, (form) => `json.dumps(plain(${form}))`);
		const failed = Object.keys(figures).filter((_, i) => !/^[-[\d]/.test(computed[i] ?? ''));
		expect(failed.map((key) => [key, computed[Object.keys(figures).indexOf(key)]])).toEqual([]);
		Object.keys(figures).forEach((key, i) => {
			const [deck, id] = split(key);
			const value = JSON.parse(computed[i] ?? '') as number | number[];
			const { answer } = cardOfKind(readDeck(deck), id, 'number');
			const single = typeof answer === 'object' && Array.isArray(answer) && answer.length === 1;
			expectFigures(
				readDeck(deck),
				id,
				single && typeof value === 'number' ? [value] : round(value)
			);
		});
	});
	it('does what the calls on the cards say, and the mistakes do not', () => {
		const withStart = (cards: Readonly<Record<string, Wanted>>): Record<string, Wanted> =>
			Object.fromEntries(
				Object.entries(cards).map(([id, { before, holds }]) => [
					id,
					{ before: start + (before ?? ''), holds }
				])
			);
		const decks = Object.entries(wanted).map(
			([id, cards]) => [readDeck(id), withStart(cards)] as const
		);
		expect(refutedForms(...decks)).toEqual([]);
	});
	it('prints what the cards say', () => {
		const printed = asked(outputs, (form) => form);
		Object.keys(outputs).forEach((key, i) => {
			const [deck, id] = split(key);
			expect(cardOfKind(readDeck(deck), id, 'code').answer, key).toBe(printed[i]);
		});
	});
	it('does what thought cards claim', () => {
		const outcomes = run(
			Object.values(claims).map(([before, holds]) => ({
				before: start + before,
				form: '0',
				holds
			}))
		);
		const refuted = Object.keys(claims).filter((_, i) => outcomes[i]?.held !== true);
		expect(refuted).toEqual([]);
	});
});
