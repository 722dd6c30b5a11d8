/** Given on the command line, so that no file and no ALTER SYSTEM changes them: what safety and secrecy rest on. */
export function fixedSettings(socketFolder: string, port: number, unsafeForTests: boolean): string[] {
  const durability = unsafeForTests
    ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
    : { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
  const settings = { ...reach, ...quiet, ...durability, unix_socket_directories: quoted(socketFolder), port }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Written into the new database's own configuration, where the operator may tune them. A process uses up to 31 connections; some run beside others. */
export const initialSettings = ['shared_buffers=128MB', 'max_connections=120', 'timezone=UTC', 'log_timezone=UTC']

/** No network, and a socket for PostgreSQL's user alone (the bundled TLS library is old, so it must have no use). */
const reach = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
}

/**
 * The server's log must not carry a word of a record, and its errors quote the values that they complain about. So errors
 * of statements are not logged at all (level log keeps start, stop, crash and refused sign-in), nor are statements, their
 * parameters, or the DETAIL and CONTEXT lines of what remains. Seven files, one for each day of the week.
 */
const quiet = {
  logging_collector: 'on',
  log_directory: '../log',
  log_filename: 'postgres-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_duration: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  debug_print_parse: 'off',
}

/** A list of folders is parsed by commas, so that a path is quoted as a name is. */
function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}
