/// What the command line says about how the coach is opened; nothing where it says nothing.
struct CoachWishes {
  /// The playbook's file.
  var playbook: String?
  /// The theme's name.
  var theme: String?
  /// The rep's own name.
  var rep: String?
  /// Whether plain lines are wanted.
  var isLinear = false
}
