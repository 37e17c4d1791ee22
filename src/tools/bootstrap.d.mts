/** The system’s Chromium, or undefined. */
export declare function findChromium(): string | undefined;
