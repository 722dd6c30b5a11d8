import { expect, test } from 'vitest'
import { contrast, councilStyle } from './council-style.ts'
import { htmlText } from './html.ts'
import { Page, pageTitle } from './layout.tsx'
import { localAddress } from './preferences.ts'
import type { Shell } from './shell.ts'
import { Banner, Select, SummaryList, TimelineItem } from './views/index.ts'

const shell: Shell = {
  council: { name: 'Alderbrook Council', colour: '#1b5e57' },
  preferences: { textSize: 'normal', contrast: 'normal' },
  csrf: 'token',
  assets: { css: '/assets/a.css', js: '/assets/a.js' },
  address: '/records/7?year=2024',
}

test('a page has one heading, a language, a way past the header, and comes back from the text size', () => {
  const html = htmlText(
    <Page {...shell} title="Contents">
      words
    </Page>,
  )
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('<html lang="en"')
  expect(html).toMatch(/<a href="#main-content" class="govuk-skip-link"/)
  expect(html).toContain('href="/preferences?from=%2Frecords%2F7%3Fyear%3D2024"')
  expect(html).not.toMatch(/ style=|<script(?! type="module" src="\/assets\/)|crown|crest/i)
})

test('an error stands first in the title of the page', () => {
  expect(pageTitle({ ...shell, title: 'Name', errors: { name: 'Enter it' } })).toMatch(/^Error: Name – /)
  expect(pageTitle({ ...shell, title: 'Name', errors: {} })).toBe('Name – Alderbrook Council – Holdfast')
})

test('names that hold markup are shown, never obeyed, whichever component shows them', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&'
  const choices = [{ value: evil, text: evil }]
  const html = htmlText(
    <>
      <Banner name={evil} href="/" initials={evil} facts={[{ label: evil, text: evil }]} />
      <SummaryList
        title={evil}
        rows={[{ key: evil, value: evil, actions: [{ href: '/', text: evil, about: evil }] }]}
      />
      <Select name="a" label={evil} choices={choices} value={evil} error={evil} hint={evil} />
      <TimelineItem when={evil} title={evil} by={evil} recorded={evil}>
        {evil}
      </TimelineItem>
    </>,
  )
  expect(html).not.toContain('<img')
  expect(html.match(/&lt;img/g)?.length).toBeGreaterThan(15)
})

test('what is missing is said to be not recorded', () => {
  const rows = [
    { key: 'Phone', value: undefined },
    { key: 'School', value: '' },
  ]
  expect(htmlText(<SummaryList rows={rows} />).match(/Not recorded/g)).toHaveLength(2)
})

test.each([
  ['#1b5e57', '#ffffff'],
  ['#ffd700', '#0b0c0c'],
  ['#767676', '#ffffff'],
  ['#777777', '#0b0c0c'],
])("on a council's %s is written in %s, which can be read", (colour, ink) => {
  expect(councilStyle({ name: 'Alderbrook', colour })).toContain(`--hf-on-council-colour:${ink}`)
  expect(contrast(colour, ink)).toBeGreaterThan(4.3)
})

test('a colour that is more than a colour is refused', () => {
  expect(() => councilStyle({ name: 'Alderbrook', colour: 'red;}body{display:none' })).toThrow('#rrggbb')
})

test.each([
  ['/records/7?year=2024', true],
  ['//elsewhere.example', false],
  ['/\\elsewhere.example', false],
  ['https://elsewhere.example', false],
  ['/a\nb', false],
  ['', false],
])('the address %j is within this service: %s', (address, isLocal) => {
  expect(localAddress(address) !== undefined).toBe(isLocal)
})
