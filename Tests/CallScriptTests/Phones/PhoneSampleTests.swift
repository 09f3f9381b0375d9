import CallScript
import Foundation
import Testing

/// Numbers of all regions, and what the PyPI package `phonenumbers` says of them: `samples.tsv`, made by
/// Scripts/phone_samples.py.
struct PhoneSampleTests {
  struct Sample {
    var region: String
    var written: String
    var whole: String
  }

  private static func samples() throws -> [Sample] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "samples.tsv")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      return fields.count == 3 ? Sample(region: fields[0], written: fields[1], whole: fields[2]) : nil
    }
  }

  @Test("Numbers of all regions, however they are written, are the numbers that phonenumbers makes of them")
  func agreement() throws {
    let samples = try Self.samples()
    #expect(samples.count > 4500)
    #expect(Set(samples.map(\.region)).count > 240)
    let reader = PhoneReader()
    for sample in samples {
      let numbers = reader.numbers(in: sample.written, region: PhoneRegion(sample.region))
      #expect(numbers.map(\.e164) == [sample.whole], "\(sample.written) in \(sample.region)")
    }
  }

  /// Where digits stand within what is dialled that are not known without the country: Argentina's 15 behind the area
  /// code, and the carrier that is chosen in Brazil.
  private static let rewritten: Set<String> = ["AR", "BR"]

  @Test("A number is the same whether its country is known or not")
  func unknownCountry() throws {
    let reader = PhoneReader()
    for sample in try Self.samples() {
      let known = reader.numbers(in: sample.whole)
      let unknown = reader.numbers(in: sample.written)
      let isSame = zip(known, unknown).contains { $0.isSame(as: $1) && $1.isSame(as: $0) }
      #expect(
        isSame || unknown.isEmpty || Self.rewritten.contains(sample.region),
        "\(sample.written) and \(sample.whole)")
    }
  }
}
