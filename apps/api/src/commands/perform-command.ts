import { EXIT, UsageError, type Command, type CommandContext } from './command';

/**
 * Runs a command and gives its exit code: what it throws becomes a sentence on standard error.
 * Interrupted work that gave up because of it is cancelled, not failed.
 */
export async function performCommand(
  command: Command,
  words: readonly string[],
  context: CommandContext,
): Promise<number> {
  try {
    return await command.run(context, words);
  } catch (error) {
    const isCancelled = context.signal.aborted;
    const sentence = error instanceof Error ? error.message : String(error);
    context.complain(isCancelled ? 'Stopped: nothing of it was kept.' : sentence);
    if (isCancelled) return EXIT.cancelled;
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}
