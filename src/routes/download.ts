/** Hands a text to the browser as a file to keep. */
export function download(text: string, type: string, fileName: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = fileName;
	link.click();
	// The download has to begin before its address goes.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
