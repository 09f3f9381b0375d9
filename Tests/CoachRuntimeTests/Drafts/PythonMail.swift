import Foundation
import Testing

/// A mail as Python's library `email` reads it.
struct PythonMail: Decodable {
  let headers: [String]
  let to: [String]
  let subject: String
  let body: String
  let defects: Int

  /// Reads a file.
  static func read(_ path: String) throws -> PythonMail {
    let script = """
      import email, email.policy, json, sys
      mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
      print(json.dumps({
        "headers": mail.keys(), "to": [a.addr_spec for a in mail["To"].addresses],
        "subject": mail["Subject"], "body": mail.get_content(), "defects": len(mail.defects)}))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "-c", script, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode(PythonMail.self, from: data)
  }
}
