/** Waits for something, but no longer than these milliseconds; rejects with it while it waits. */
export async function atMost(milliseconds: number, thing: Promise<unknown>): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const over = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, milliseconds);
	});
	try {
		await Promise.race([thing, over]);
	} finally {
		clearTimeout(timer);
	}
}
