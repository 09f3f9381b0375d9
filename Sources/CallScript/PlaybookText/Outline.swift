/// One bullet with the lines that continue it, white space and marker cut off.
struct RawBullet {
  var spans: [SourceSpan]
}

/// One keyword with everything that belongs to it.
struct RawField {
  var keyword: Keyword
  /// The keyword as written.
  var span: SourceSpan
  /// The number in `Say on attempt 2:`; 1 for everything else.
  var attempt = 1
  /// What stands in round brackets before the colon.
  var argument: SourceSpan?
  /// What stands behind the colon, and the indented lines after it.
  var value: [SourceSpan] = []
  var bullets: [RawBullet] = []

  var isEmpty: Bool { value.isEmpty && bullets.isEmpty }
  /// The value and the bullets alike.
  var items: [[SourceSpan]] { (value.isEmpty ? [] : [value]) + bullets.map(\.spans) }
}

/// One section, cut into its fields but not understood yet.
struct RawSection {
  /// nil when the heading names no known kind; its content is passed over.
  var kind: SectionKind?
  /// The whole heading.
  var heading: SourceSpan
  /// The words after the kind.
  var name: SourceSpan
  /// The `{#id}` without its marks.
  var pinned: SourceSpan?
  var fields: [RawField] = []
  /// A message's lines below `---`; nil when there is no such line.
  var body: [SourceSpan]?

  func field(_ keyword: Keyword) -> RawField? { fields.first { $0.keyword == keyword } }
  func fields(_ keyword: Keyword) -> [RawField] { fields.filter { $0.keyword == keyword } }
}

/// A playbook cut into sections, fields and bullets.
struct Outline {
  /// The part above the first section; its name is the playbook's.
  var header: RawSection
  var sections: [RawSection] = []

  func sections(_ kind: SectionKind) -> [RawSection] { sections.filter { $0.kind == kind } }
}
