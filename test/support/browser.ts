import type { FastifyInstance } from 'fastify'

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

/** What a browser does between a person and the service: keeps cookies, fills in the token of the page it is on, follows nothing. */
export type Browser = {
  open(url: string): Promise<Answer>
  /** Sends a form from the page that was opened last, with that page's token. */
  send(url: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
  cookies: Map<string, string>
}

export function openBrowser(app: FastifyInstance, session?: string): Browser {
  const cookies = new Map<string, string>()
  if (session !== undefined) cookies.set('holdfast_session', session)
  let csrf = ''
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const remember = (answer: Answer): Answer => {
    for (const { name, value, maxAge } of answer.cookies) {
      if (value === '' || maxAge === 0) cookies.delete(name)
      else cookies.set(name, value)
    }
    csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf
    return answer
  }
  const open = async (url: string) => remember(await app.inject({ url, headers: { cookie: cookie() } }))
  return {
    cookies,
    open,
    send: async (url, fields) => {
      if (csrf === '') await open('/preferences')
      const headers = { cookie: cookie(), 'content-type': 'application/x-www-form-urlencoded' }
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      )
      const payload = new URLSearchParams([['_csrf', csrf], ...pairs]).toString()
      return remember(await app.inject({ method: 'POST', url, headers, payload }))
    },
  }
}
