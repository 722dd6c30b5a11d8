import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Form, Radios, TextInput } from '../../../platform/web/views/index.ts'
import { colours } from '../colours.ts'

export type SetUpPageProps = {
  shell: Shell
  typed: Readonly<Record<string, unknown>>
  errors?: Readonly<Record<string, string>> | undefined
}

/** The first run: the council, its colour, and its first administrator. */
export function SetUpPage({ shell, typed, errors = {} }: SetUpPageProps): Html {
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  return (
    <Page {...shell} title="Set up Holdfast" errors={inOrder(errors)}>
      <p class="govuk-body">Holdfast is empty. This is done once, by whoever started it.</p>
      <Form action="/set-up" csrf={shell.csrf}>
        <TextInput
          name="setUpCode"
          label="Set-up code"
          hint="It was printed where Holdfast was started, and changes at every start."
          value={value('setUpCode')}
          error={errors['setUpCode']}
          autocomplete="off"
        />
        <TextInput name="council" label="Name of the council" value={value('council')} error={errors['council']} />
        <Radios
          name="colour"
          label="Colour of the council"
          hint="For the top of every page. White text can be read on each of these."
          value={value('colour') ?? 'teal'}
          error={errors['colour']}
          choices={colourChoices(value('ownColour'), errors['ownColour'])}
        />
        <h2 class="govuk-heading-m">The first administrator</h2>
        <p class="govuk-body">An administrator makes accounts for the others, and sees no child’s record.</p>
        <TextInput name="name" label="Your name" value={value('name')} error={errors['name']} autocomplete="name" />
        <TextInput
          name="userName"
          label="Your user name"
          hint="What you type to sign in: small letters, digits, dots and hyphens. For example, a.price"
          value={value('userName')}
          error={errors['userName']}
          autocomplete="username"
          width={20}
        />
        <Button text="Set up" />
      </Form>
    </Page>
  )
}

/** As the questions stand on the page, whichever check found them. */
function inOrder(errors: Readonly<Record<string, string>>): Record<string, string> {
  const place = ([name]: [string, string]) =>
    ['setUpCode', 'council', 'colour', 'ownColour', 'name', 'userName'].indexOf(name)
  return Object.fromEntries(Object.entries(errors).sort((a, b) => place(a) - place(b)))
}

function colourChoices(own: string | undefined, error: string | undefined) {
  const field = (
    <TextInput
      name="ownColour"
      label="Your colour"
      hint="Six figures after a hash sign, for example #1b5e5a"
      value={own}
      error={error}
      width={10}
    />
  )
  return [
    ...colours.map(({ name, label }) => ({ value: name, text: label })),
    { value: 'own', text: 'A colour of our own', more: field },
  ]
}
