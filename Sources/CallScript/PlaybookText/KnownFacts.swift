/// The facts that a playbook declares, and the names under which lines may ask for them.
struct KnownFacts {
  let ids: Set<FactID>
  /// Every fact and its concern, sorted.
  let names: [String]

  init(_ ids: some Sequence<FactID>) {
    self.ids = Set(ids)
    names = self.ids.sorted().flatMap { [$0.rawValue, $0.rawValue + ".concern"] }
  }
}
