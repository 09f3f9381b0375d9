import Foundation

/// Looks for canaries in all files of a folder: as UTF-8 in any case, as UTF-16 of both orders.
public enum CanarySearch {
  /// Where which canary stands; names of files count too. A canary needs five signs and more: three stand now and then in a key or a
  /// digest by chance.
  public static func findings(in folder: String, of canaries: [String]) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    var findings: [String] = []
    for path in paths {
      for canary in canaries where path.lowercased().contains(canary.lowercased()) {
        findings.append("the name \(path) holds \(canary)")
      }
      guard let data = FileManager.default.contents(atPath: folder + "/" + path), !data.isEmpty else {
        continue
      }
      let bytes = data.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      for canary in canaries {
        let narrow = Array(canary.lowercased().utf8)
        let forms = [narrow, narrow.flatMap { [$0, 0] }, narrow.flatMap { [0, $0] }]
        if forms.contains(where: { Data(bytes).range(of: Data($0)) != nil }) {
          findings.append("\(path) holds \(canary)")
        }
      }
    }
    return findings
  }
}
