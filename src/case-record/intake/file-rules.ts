/** What a file showed itself to be, from its first and last bytes. `alsoHolds`: media types that some reader would see in it as well. */
export type SeenFile = { mediaType: string; alsoHolds: readonly string[] }

/** How a file of that name is read as mail; undefined when it is none. */
export function mailForm(name: string): 'eml' | 'msg' | undefined {
  const ending = endingOf(name)
  return ending === 'eml' || ending === 'msg' ? ending : undefined
}

/**
 * Whether the ending of a file's name and its bytes disagree, or its bytes are two things at once, or it is a program. A name
 * without an ending, or with one that we do not know, says nothing that bytes of unknown type could disagree with.
 */
export function isNotWhatItSays(name: string, seen: SeenFile): boolean {
  const ending = endingOf(name)
  if (seen.alsoHolds.length > 0 || programs.has(seen.mediaType) || programEndings.has(ending)) return true
  if (ending === '') return false
  if (archiveEndings.has(ending)) return !archives.has(seen.mediaType) && seen.mediaType !== unknown
  const may = accepted.get(ending)
  return may === undefined ? seen.mediaType !== unknown && !isText(seen.mediaType) : !may.includes(seen.mediaType)
}

/** Whether it holds other files: by its bytes or by its name. Archives are never unpacked. */
export function isArchive(name: string, seen: SeenFile): boolean {
  return archives.has(seen.mediaType) || archiveEndings.has(endingOf(name))
}

/** The ending of a file's name in small letters, without its dot; '' when there is none. */
export function endingOf(name: string): string {
  return /[^/\\]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

const unknown = 'application/octet-stream'
const compound = 'application/x-cfb'
const office = 'application/vnd.openxmlformats-officedocument.'
const open = 'application/vnd.oasis.opendocument.'

function isText(mediaType: string): boolean {
  return mediaType.startsWith('text/')
}

/**
 * The media types that belong to an ending. Word has saved rich text and web pages under .doc for thirty years; of these only
 * rich text is let pass, since a web page can run things.
 */
const accepted = new Map<string, readonly string[]>(
  Object.entries({
    pdf: ['application/pdf'],
    doc: [compound, 'application/msword', 'application/rtf'],
    dot: [compound, 'application/msword'],
    xls: [compound],
    ppt: [compound],
    pps: [compound],
    pub: [compound],
    docx: [`${office}wordprocessingml.document`],
    dotx: [`${office}wordprocessingml.template`],
    xlsx: [`${office}spreadsheetml.sheet`],
    pptx: [`${office}presentationml.presentation`],
    odt: [`${open}text`],
    ods: [`${open}spreadsheet`],
    odp: [`${open}presentation`],
    rtf: ['application/rtf'],
    txt: ['text/plain'],
    md: ['text/plain'],
    csv: ['text/csv', 'text/plain'],
    htm: ['text/html', 'text/plain', 'application/xml'],
    html: ['text/html', 'text/plain', 'application/xml'],
    xml: ['application/xml', 'text/plain'],
    // What is broken in a message is told by the reader of mail.
    eml: ['message/rfc822', 'text/plain', unknown],
    msg: [compound],
    jpg: ['image/jpeg'],
    jpeg: ['image/jpeg'],
    jpe: ['image/jpeg'],
    png: ['image/png'],
    gif: ['image/gif'],
    bmp: ['image/bmp'],
    tif: ['image/tiff'],
    tiff: ['image/tiff'],
    webp: ['image/webp'],
    heic: ['image/heic', 'image/heic-sequence', 'image/heif', 'image/heif-sequence'],
    heif: ['image/heif', 'image/heic'],
    mp3: ['audio/mpeg'],
    wav: ['audio/wav', 'audio/vnd.wave'],
    m4a: ['audio/x-m4a', 'audio/mp4', 'video/mp4'],
    ogg: ['audio/ogg', 'video/ogg', 'application/ogg', 'audio/ogg; codecs=opus'],
    wma: ['audio/x-ms-asf', 'application/vnd.ms-asf'],
    amr: ['audio/amr'],
    mp4: ['video/mp4', 'video/quicktime'],
    m4v: ['video/x-m4v', 'video/mp4'],
    mov: ['video/quicktime', 'video/mp4'],
    avi: ['video/vnd.avi', 'video/x-msvideo'],
    wmv: ['video/x-ms-asf', 'application/vnd.ms-asf'],
    '3gp': ['video/3gpp'],
    mpg: ['video/mpeg', 'video/MP2P', 'video/MP1S'],
    mpeg: ['video/mpeg', 'video/MP2P', 'video/MP1S'],
  }),
)

const programs: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/wasm',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/x.ms.shortcut',
])

const programEndings: ReadonlySet<string> = new Set(
  'exe com scr bat cmd ps1 vbs vbe js jse wsf hta msi dll lnk jar app sh reg cpl docm xlsm pptm'.split(' '),
)

const archives: ReadonlySet<string> = new Set([
  // The name that file-type gives to a mailbox of Outlook (PST).
  'application/vnd.ms-outlook',
  'application/zip',
  'application/x-7z-compressed',
  'application/x-rar-compressed',
  'application/vnd.rar',
  'application/x-tar',
  'application/gzip',
  'application/x-gzip',
  'application/x-bzip2',
  'application/x-xz',
  'application/zstd',
  'application/x-lzip',
  'application/x-lzh-compressed',
  'application/x-compress',
  'application/x-arj',
  'application/x-ace-compressed',
  'application/vnd.ms-cab-compressed',
  'application/x-unix-archive',
  'application/x-lz4',
  'application/x-apple-diskimage',
  'application/x-iso9660-image',
])

const archiveEndings: ReadonlySet<string> = new Set(
  'zip 7z rar tar gz tgz bz2 xz zst lz lzh z arj cab iso dmg pst ost mbox'.split(' '),
)
