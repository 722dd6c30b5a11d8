import { chance } from './chance.mjs'
import { drawn } from './scenes-drawn.mjs'
import { indoors } from './scenes-indoors.mjs'
import { outdoors } from './scenes-outdoors.mjs'

const photographed = { ...indoors, ...outdoors }

/** A picture of 800 by 600: a photograph with the light of its room, or a drawing on the paper it was made on. */
export function sceneHtml([name, options], seed) {
  const chances = chance(`scene ${seed}`)
  const draw = photographed[name] ?? drawn[name]
  if (!draw) throw new Error(`there is no scene called ${name}`)
  const inside = photographed[name]
    ? photograph(draw(options, chances), chances)
    : onPaper(draw(options, chances), chances)
  return `<!doctype html><body style="margin:0;overflow:hidden"><svg width="720" height="540" viewBox="0 0 800 600" preserveAspectRatio="xMidYMid slice" xmlns="http://www.w3.org/2000/svg">${inside}</svg></body>`
}

function photograph(svg, chances) {
  const [x, y, turn] = [20 + chances() * 60, 10 + chances() * 30, (chances() - 0.5) * 3]
  return `<defs><radialGradient id="light" cx="${x}%" cy="${y}%" r="95%"><stop offset="0" stop-color="#fff6da" stop-opacity=".42"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#0a0a18" stop-opacity=".5"/></radialGradient>
<filter id="soft"><feGaussianBlur stdDeviation="7"/></filter><filter id="lens"><feGaussianBlur stdDeviation=".7"/></filter>
<filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".8" seed="${Math.floor(chances() * 500)}"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5 0 0 0 .7 -.2"/></filter></defs>
<g transform="rotate(${turn.toFixed(2)} 400 300) translate(-16 -12) scale(1.04)" filter="url(#lens)">${svg}</g>
<rect width="800" height="600" fill="url(#light)"/><rect width="800" height="600" filter="url(#grain)" opacity=".12"/>`
}

function onPaper(svg, chances) {
  const turn = ((chances() - 0.5) * 3).toFixed(2)
  return `<defs><filter id="crayon"><feTurbulence type="fractalNoise" baseFrequency=".045" numOctaves="3" seed="${Math.floor(chances() * 500)}"/><feDisplacementMap in="SourceGraphic" scale="9"/></filter>
<filter id="wax"><feTurbulence type="fractalNoise" baseFrequency=".5" numOctaves="2" seed="4"/><feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 2.4 -1.1"/></filter></defs>
<rect width="800" height="600" fill="#8f7b66"/><g transform="rotate(${turn} 400 300)"><rect x="16" y="14" width="768" height="572" fill="#fdfbf3"/><g filter="url(#crayon)">${svg}</g><rect x="16" y="14" width="768" height="572" filter="url(#wax)" opacity=".33"/></g>`
}
