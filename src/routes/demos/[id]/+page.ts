import { demos } from '#demos/registry.ts';

export const entries = () => demos.map(({ id }) => ({ id }));
