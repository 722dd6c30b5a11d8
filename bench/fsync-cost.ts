import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { quantile } from './load.ts'

/** What one write of 8 KB with fsync costs in this folder now: the figure to hold commit times against. */
export async function fsyncCost(folder: string): Promise<{ p50_ms: number; p99_ms: number }> {
  const path = join(folder, `holdfast-fsync-${process.pid}`)
  const file = await open(path, 'w')
  const millis: number[] = []
  for (let i = 0; i < 200; i += 1) {
    const start = performance.now()
    await file.write(Buffer.alloc(8192, i), 0, 8192, 0)
    await file.sync()
    millis.push(performance.now() - start)
  }
  await file.close()
  await rm(path)
  return {
    p50_ms: Math.round(quantile(millis, 0.5) * 1000) / 1000,
    p99_ms: Math.round(quantile(millis, 0.99) * 1000) / 1000,
  }
}
