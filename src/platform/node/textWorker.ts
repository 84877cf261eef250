import { parentPort } from 'node:worker_threads';
import { textTasks } from '../../server/corpus/textTasks';
import type { TaskAnswer, TaskMessage } from './textWorkers';

/** The script of a thread: does one task after the other. */
parentPort?.on('message', ({ id, kind, input }: TaskMessage) => {
	const answer = answerTo(id, kind, input);
	parentPort?.postMessage(answer, answer.ok ? buffersOf(answer.outcome) : []);
});

/** The bytes of an answer, which are handed over instead of copied: nobody needs them here any more. */
function buffersOf(outcome: unknown): ArrayBuffer[] {
	const found = new Set<ArrayBuffer>();
	const look = (value: unknown): void => {
		if (value instanceof Uint8Array) {
			if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) found.add(value.buffer);
		} else if (Array.isArray(value)) for (const each of value) look(each);
		else if (value !== null && typeof value === 'object' && !(value instanceof Map)) look(Object.values(value));
	};
	look(outcome);
	return [...found];
}

function answerTo(id: number, kind: TaskMessage['kind'], input: unknown): TaskAnswer {
	try {
		const steps = textTasks[kind](input as never);
		for (;;) {
			const step = steps.next();
			if (step.done === true) return { id, ok: true, outcome: step.value };
		}
	} catch (error) {
		return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
	}
}
