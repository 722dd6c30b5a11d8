/** Colours on which white can be read: contrast 4.5 or more (WCAG 2.2, 1.4.3; a test works it out). */
export const colours = [
  { name: 'teal', label: 'Teal', colour: '#1b5e5a' },
  { name: 'blue', label: 'Blue', colour: '#1d4f91' },
  { name: 'navy', label: 'Navy', colour: '#1f2f56' },
  { name: 'green', label: 'Green', colour: '#2a6130' },
  { name: 'purple', label: 'Purple', colour: '#5b3a86' },
  { name: 'plum', label: 'Plum', colour: '#7a1f4d' },
  { name: 'red', label: 'Red', colour: '#9b2424' },
  { name: 'slate', label: 'Slate', colour: '#44505a' },
] as const
