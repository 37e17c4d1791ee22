// The built site as a static host would serve it, without a browser cache to lean on.
import { serve } from '../../src/tools/serve.mjs';

const { url } = await serve({ port: Number(process.env.TEST_PORT ?? 4273), noStore: true });
console.log(url);
