/**
 * Asks again and again until `question` answers with something other than undefined, null or false, and returns that.
 * Errors of the question count as "not yet"; the last one is shown when `limit` milliseconds have passed.
 */
export async function until<T>(
	what: string,
	question: () => T | undefined | null | false | PromiseLike<T | undefined | null | false>,
	limit = 60_000,
): Promise<T> {
	const end = Date.now() + limit;
	let trouble: unknown;
	do {
		try {
			const answer = await question();
			if (answer !== undefined && answer !== null && answer !== false) return answer;
			trouble = undefined;
		} catch (error) {
			trouble = error;
		}
		await new Promise((done) => setTimeout(done, 100));
	} while (Date.now() < end);
	throw new Error(`waited ${limit / 1000} s in vain: ${what}`, { cause: trouble });
}
