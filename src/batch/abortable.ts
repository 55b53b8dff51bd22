/** Ends as soon as it is asked to, also while it waits for an item that may never come. */
export async function* untilAborted<Value>(
  values: AsyncIterable<Value>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Value> {
  const iterator = values[Symbol.asyncIterator]();
  let stop = (): void => undefined;
  signal?.addEventListener('abort', () => stop(), { once: true });
  while (signal?.aborted !== true) {
    // Not Promise.race with one promise for all rounds: it would keep a reaction of every round.
    const next = await new Promise<IteratorResult<Value, unknown> | undefined>((done, fail) => {
      stop = () => done(undefined);
      iterator.next().then(done, fail);
    });
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}
