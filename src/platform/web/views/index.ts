export { Checkboxes, DateInput, type DayTyped, Radios } from './choices.tsx'
export { Details, InsetText, NotificationBanner, Panel, Tag, type TagColour, WarningText } from './content.tsx'
export { ErrorSummary } from './errors.tsx'
export { type Choice, FileUpload, PasswordInput, Select, TextArea, TextInput } from './fields.tsx'
export { Button, ButtonGroup, Form, UploadArea } from './form.tsx'
export { type Cell, notRecorded, Pagination, SummaryList, type SummaryRow, Table } from './lists.tsx'
export { PasskeyButton, WithoutPasskey } from './passkey.tsx'
export { Banner, type BannerProps, Strip, SubNavigation } from './record-parts.tsx'
export {
  Card,
  Chip,
  Chips,
  Compare,
  Draft,
  Empty,
  Quote,
  Timeline,
  TimelineItem,
  TimelineYear,
} from './story-parts.tsx'
