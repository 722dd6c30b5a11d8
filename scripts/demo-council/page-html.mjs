import { chance } from './chance.mjs'
import { written } from './handwriting.mjs'
import { look } from './page-look.mjs'

export const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A paper as a page to print. `head` is whose paper it is: { theme, name, lines }. */
export function pageHtml({ head, title, sub, blocks, file, landscape }) {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>${look(head, file)}</style></head><body class="${head.theme}${landscape ? ' framed' : ''}">
<header>${mark(head)}<div class="who"><b>${escaped(head.name)}</b>${(head.lines ?? []).map((line) => `<span>${escaped(line)}</span>`).join('')}</div></header>
<main><h1>${escaped(title)}</h1>${sub ? `<p class="sub">${escaped(sub)}</p>` : ''}
${blocks.map(html).join('\n')}</main></body></html>`
}

function html(block) {
  switch (block.is) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'lines':
      return `<p>${block.lines.map(escaped).join('<br>')}</p>`
    case 'quote':
      return `<blockquote>${escaped(block.text)}</blockquote>`
    case 'small':
      return `<p class="small">${escaped(block.text)}</p>`
    case 'points':
      return `<ul>${block.points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul>`
    case 'facts':
      return `<table class="facts">${block.rows.map(([what, is]) => `<tr><th>${escaped(what)}</th><td>${escaped(is)}</td></tr>`).join('')}</table>`
    case 'table':
      return `<table><thead>${row('th', block.heads)}</thead><tbody>${block.rows.map((cells) => row('td', cells)).join('')}</tbody></table>`
    case 'signed':
      return `<div class="signed">${block.byPen === false ? '' : signature(block.name)}<b>${escaped(block.name)}</b><span>${escaped(block.role ?? '')}</span><span>${escaped(block.on ?? '')}</span></div>`
    default:
      throw new Error(`nobody knows how to print ${block.is}`)
  }
}

/** The name as its owner signs: the same each time. */
function signature(name) {
  const hands = ['tidy', 'elder', 'quick', 'quick', 'teen']
  const hand = hands[Math.floor(chance(`signs ${name}`)() * hands.length)]
  const { svg } = written(name, { hand, width: 900, seed: name })
  return `<svg width="420" height="44" viewBox="0 0 420 44">${svg}</svg>`
}

const row = (tag, cells) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`

/** The sign of whoever sends it: a bridge, a crest, a leaf, a seal. None is anybody's. */
function mark({ theme, colour, letter }) {
  const shapes = {
    council: `<path d="M2 34h56M6 34V22q24-26 48 0v12M18 34V17M30 34V11M42 34V17" fill="none" stroke="${colour}" stroke-width="4"/><path d="M2 42q7-5 14 0t14 0 14 0 14 0" fill="none" stroke="${colour}" stroke-width="3"/>`,
    school: `<path d="M8 4h44v26q0 16-22 26Q8 46 8 30z" fill="${colour}"/><path d="M14 10h32v10H14z" fill="#fff" opacity=".85"/><text x="30" y="42" font-size="18" font-weight="700" fill="#fff" text-anchor="middle">${letter ?? ''}</text>`,
    health: `<circle cx="30" cy="30" r="26" fill="${colour}"/><path d="M30 46Q8 30 18 18q8-6 12 4 4-10 12-4 10 12-12 28" fill="#fff"/>`,
    court: `<circle cx="30" cy="30" r="27" fill="none" stroke="#222" stroke-width="1.5"/><circle cx="30" cy="30" r="21" fill="none" stroke="#222"/><path d="M30 14v30M20 46h20M16 22h28M16 22l-5 11h10zM44 22l-5 11h10z" fill="none" stroke="#222" stroke-width="1.6"/>`,
    home: `<path d="M6 30 30 8l24 22M13 26v26h34V26" fill="none" stroke="${colour}" stroke-width="4"/><path d="M30 46q-12-9-7-16 5-3 7 3 2-6 7-3 5 7-7 16" fill="${colour}"/>`,
    club: `<path d="m30 4 8 17 18 2-13 13 3 19-16-9-16 9 3-19L4 23l18-2z" fill="${colour}"/>`,
    plain: '',
  }
  const shape = shapes[theme] ?? ''
  return shape === '' ? '' : `<svg width="52" height="52" viewBox="0 0 60 60">${shape}</svg>`
}
