import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'

/** Starts the scripts of the components that we use. The class is what they look for; our content policy allows no inline script. */
export function startComponents(): void {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  createAll(Button)
  createAll(CharacterCount)
  createAll(Checkboxes)
  createAll(ErrorSummary)
  createAll(NotificationBanner)
  createAll(PasswordInput)
  createAll(Radios)
  createAll(ServiceNavigation)
  createAll(SkipLink)
}
