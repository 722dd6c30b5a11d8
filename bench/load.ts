import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

export type Ask = { method: string; path: string; headers: Record<string, string>; body?: Buffer }
export type Round = { millis: number[]; seconds: number; failures: Map<number, number> }

/** Keeps `connections` busy for `seconds`, and tells how long each answer took. An answer of 400 or more is a failure. */
export async function load(port: number, connections: number, seconds: number, next: () => Ask): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const millis: number[] = []
  const failures = new Map<number, number>()
  const began = performance.now()
  const until = began + seconds * 1000
  const one = async () => {
    while (performance.now() < until) {
      const start = performance.now()
      const status = await send(agent, port, next())
      millis.push(performance.now() - start)
      if (status >= 400) failures.set(status, (failures.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return { millis, seconds: (performance.now() - began) / 1000, failures }
}

/** One question and its whole answer: how long it took, in milliseconds. */
export async function timed(agent: Agent, port: number, ask: Ask): Promise<{ status: number; millis: number }> {
  const began = performance.now()
  const status = await send(agent, port, ask)
  return { status, millis: performance.now() - began }
}

function send(agent: Agent, port: number, ask: Ask): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = ask.body ? { ...ask.headers, 'content-length': String(ask.body.length) } : ask.headers
    const sent = request({ agent, port, host: '127.0.0.1', method: ask.method, path: ask.path, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 500))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(ask.body)
  })
}

/** The value below which a share of the values lie; 0 ≤ share ≤ 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
