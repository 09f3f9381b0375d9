public import Cells
import Foundation
public import Testing

/// A picture of a frame as text: its rows, the roles in them, cursor and title.
public func snapshot(of frame: Frame) -> String {
  var text = frame.buffer.snapshot()
  if let cursor = frame.cursor { text += "cursor \(cursor.column),\(cursor.row)\n" }
  if !frame.title.isEmpty { text += "title \(frame.title)\n" }
  return text
}

/// Compares a frame with the picture recorded under `Snapshots/` beside the calling test file.
///
/// With `CALLCOACH_RECORD=1` in the environment the picture is written instead.
public func expectSnapshot(
  _ frame: Frame, _ name: String, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) {
  expectRecorded(snapshot(of: frame), name, file: file, at: location)
}

/// Compares a text with the file `NAME.txt` under `Snapshots/` beside the calling test file.
///
/// With `CALLCOACH_RECORD=1` in the environment the file is written instead.
public func expectRecorded(
  _ text: String, _ name: String, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let recording = folder.appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["CALLCOACH_RECORD"] == "1" {
    record(text, at: recording, in: folder, location)
    return
  }
  guard let data = try? Data(contentsOf: recording) else {
    Issue.record("no recorded picture \(name).txt; run with CALLCOACH_RECORD=1", sourceLocation: location)
    return
  }
  let recorded = String(decoding: data, as: UTF8.self)
  if recorded.utf8.elementsEqual(text.utf8) { return }
  let difference = lineDifference(recorded: recorded, actual: text)
  Issue.record("\(name).txt differs (- recorded, + now)\n\(difference)", sourceLocation: location)
}

private func record(_ text: String, at file: URL, in folder: URL, _ location: SourceLocation) {
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  } catch {
    Issue.record("cannot write \(file.path): \(error)", sourceLocation: location)
  }
}

/// The lines in which two texts differ, numbered from one.
public func lineDifference(recorded: String, actual: String) -> String {
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  var lines: [String] = []
  for index in 0..<max(old.count, new.count) {
    let before = index < old.count ? old[index] : nil
    let after = index < new.count ? new[index] : nil
    if before == after { continue }
    if let before { lines.append("\(index + 1)\t- \(before)") }
    if let after { lines.append("\(index + 1)\t+ \(after)") }
  }
  return lines.joined(separator: "\n")
}
