import { parentPort } from 'node:worker_threads';
import { textTasks } from '../../server/corpus/textTasks';
import type { TaskAnswer, TaskMessage } from './textWorkers';

/** The script of a thread: does one task after the other. */
parentPort?.on('message', ({ id, kind, input }: TaskMessage) => {
	parentPort?.postMessage(answerTo(id, kind, input));
});

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
