internal import GRDB
internal import GRDBSQLite
import Glibc

extension StoreError {
  /// Names an error of the database; errors of this module pass through.
  init(_ error: any Error, systemError: Int32) {
    switch error {
    case let error as StoreError:
      self = error
    case let error as DatabaseError:
      self.init(code: error.extendedResultCode.rawValue, systemError: systemError)
    default:
      self = .refused(code: Int(SQLITE_ERROR))
    }
  }

  /// Names a result code of SQLite. The low byte is the primary code (https://www.sqlite.org/rescode.html);
  /// a write that fails for want of room is `SQLITE_FULL`, except under a quota or a file size limit.
  init(code: Int32, systemError: Int32) {
    let lacksRoom = [ENOSPC, EDQUOT, EFBIG].contains(systemError)
    switch code & 0xFF {
    case SQLITE_FULL: self = .diskFull
    case SQLITE_IOERR: self = lacksRoom ? .diskFull : .ioFailure(code: Int(code))
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: self = .readOnly(.notWritable)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    // What does not end is ended by `WorkLimit`: no file of ours asks for so much.
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_INTERRUPT: self = .damaged
    case SQLITE_CANTOPEN: self = lacksRoom ? .diskFull : .cannotOpen(errno: systemError)
    default: self = .refused(code: Int(code))
    }
  }
}
