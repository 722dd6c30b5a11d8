import { z } from 'zod'
import type { ServerContext } from './context.ts'
import { councilStyleRoute } from './council-style.ts'
import { keepPreferences, localAddress } from './preferences.ts'
import { page, type Route } from './routes.ts'
import { preferencesSchema } from './shell.ts'
import { AccessibilityPage } from './views/accessibility-page.tsx'
import { PreferencesPage } from './views/preferences-page.tsx'

const from = z.string().optional()

/** The pages that the web layer itself brings: how pages look, and the statement on accessibility. */
export function ownRoutes(context: ServerContext): readonly Route[] {
  return [councilStyleRoute(context.council), preferencesPage, preferencesKept(context), accessibilityPage]
}

const preferencesPage = page({
  method: 'GET',
  path: '/preferences',
  public: true,
  because: 'Whoever cannot read the sign-in page needs it before signing in.',
  query: z.object({ from, saved: z.literal('yes').optional() }),
  handle: async ({ shell, query, visitor }) => ({
    show: (
      <PreferencesPage
        {...shell}
        visitor={await visitor()}
        from={localAddress(query.from)}
        saved={query.saved === 'yes'}
      />
    ),
  }),
})

function preferencesKept({ https }: ServerContext): Route {
  return page({
    method: 'POST',
    path: '/preferences',
    public: true,
    because: 'It only sets a cookie of the reader; nothing is read or changed.',
    body: z.strictObject({ ...preferencesSchema.shape, from }),
    handle: ({ body: { from: address, ...preferences }, reply }) => {
      keepPreferences(reply, preferences, https)
      return { redirect: localAddress(address) ?? '/preferences?saved=yes' }
    },
  })
}

const accessibilityPage = page({
  method: 'GET',
  path: '/accessibility',
  public: true,
  because: 'The accessibility statement is for everybody.',
  handle: async ({ shell, visitor }) => ({ show: <AccessibilityPage {...shell} visitor={await visitor()} /> }),
})
