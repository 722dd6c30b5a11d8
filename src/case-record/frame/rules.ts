/**
 * The kinds whose entries have no day of their own (`happened: null` where they are defined). The timeline leaves them out
 * unless it is asked for them, so they are not counted on the way to it. A test holds this list to the kinds.
 */
export const kindsWithoutDay: readonly string[] = ['person', 'sibling', 'contents-mark']
