import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded before the bot by the process that measures it: tells how late its event loop was since it was asked last,
 * and what the process takes.
 */
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let cpu = process.cpuUsage();

process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({
    rssMb: process.memoryUsage.rss() / 2 ** 20,
    cpuSeconds: (user + system) / 1e6,
    delayP99Ms: delay.percentile(99) / 1e6,
    delayMaxMs: delay.max / 1e6,
  });
  delay.reset();
  cpu = process.cpuUsage();
});
// Listening must not keep a bot alive that has stopped.
process.channel?.unref();
