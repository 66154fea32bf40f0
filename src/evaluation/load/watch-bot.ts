import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded before the bot by the process that measures it: tells how late its event loop was since it was asked last,
 * and what the process takes.
 */
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const MEGABYTE = 2 ** 20;
let cpu = process.cpuUsage();

process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu);
  const late = { delayP99Ms: delay.percentile(99) / 1e6, delayMaxMs: delay.max / 1e6 };
  const rssMb = process.memoryUsage.rss() / MEGABYTE;
  // What is left after it is what the bot really keeps; the rest is what nobody has cleared away yet.
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({
    rssMb,
    keptMb: (heapUsed + external) / MEGABYTE,
    cpuSeconds: (user + system) / 1e6,
    ...late,
  });
  delay.reset();
  cpu = process.cpuUsage();
});
// Listening must not keep a bot alive that has stopped.
process.channel?.unref();
