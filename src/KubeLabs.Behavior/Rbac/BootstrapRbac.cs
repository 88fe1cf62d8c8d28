using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The ClusterRoles and ClusterRoleBindings of every cluster, read from an embedded table whose head says how it is written. Source: the
/// API server's bootstrap policy.
/// </summary>
internal static class BootstrapRbac
{
    private const string LabelPrefix = "rbac.authorization.k8s.io/";

    /// <summary>The objects. The rules of aggregated roles are gathered when they are asked for.</summary>
    public static IEnumerable<KubeObject> Objects()
    {
        using var stream = typeof(BootstrapRbac).Assembly.GetManifestResourceStream("KubeLabs.Behavior.bootstrap.txt")!;
        using var reader = new StreamReader(stream);
        var subjects = new SortedDictionary<string, List<Node>>(StringComparer.Ordinal);
        string[] role = [];
        var rules = new List<Node>();
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words[0] is "rule" or "path") rules.Add(Rule(line));
            if (words[0] is not ("role" or "bind")) continue;
            if (role.Length > 0) yield return Role(role, rules);
            (role, rules) = (words[0] == "role" ? words : [], []);
            if (words[0] == "bind") Add(subjects, words);
        }

        foreach (var (name, bound) in subjects) yield return Binding(name, bound);
    }

    private static KubeObject Role(string[] words, List<Node> rules)
    {
        var labels = new List<(string, Node)> { ("kubernetes.io/bootstrapping", BuiltInObjects.Text("rbac-defaults")) };
        var fields = new List<(string, Node)>();
        foreach (var option in words.Skip(2))
        {
            var key = LabelPrefix + option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..];
            var truth = BuiltInObjects.Map((key, BuiltInObjects.Text("true")));
            if (option.StartsWith("label=", StringComparison.Ordinal)) labels.Add((key, BuiltInObjects.Text("true")));
            else fields.Add(("aggregationRule", BuiltInObjects.Map(("clusterRoleSelectors", Selectors(truth)))));
        }

        if (rules.Count > 0) fields.Add(("rules", BuiltInObjects.List([.. rules])));
        return Make("ClusterRole", words[1], [.. labels], [.. fields]);
    }

    private static SequenceNode Selectors(MappingNode labels) => BuiltInObjects.List(BuiltInObjects.Map(("matchLabels", labels)));

    private static MappingNode Rule(string line)
    {
        var parts = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(" | ");
        if (line.StartsWith("path", StringComparison.Ordinal))
            return BuiltInObjects.Map(("verbs", Texts(parts[0])), ("nonResourceURLs", Texts(parts[1])));
        var rule = BuiltInObjects.Map(("verbs", Texts(parts[0])), ("apiGroups", Texts(parts[1])), ("resources", Texts(parts[2])));
        return parts.Length == 3 ? rule : rule.With("resourceNames", Texts(parts[3]));
    }

    private static SequenceNode Texts(string words) =>
        BuiltInObjects.List([.. words.Split(' ').Select(word => BuiltInObjects.Text(word == "-" ? "" : word))]);

    private static void Add(SortedDictionary<string, List<Node>> subjects, string[] words)
    {
        if (!subjects.TryGetValue(words[1], out var bound)) subjects[words[1]] = bound = [];
        var name = words[3].Split('/');
        var kind = ("kind", (Node)BuiltInObjects.Text(words[2]));
        bound.Add(name.Length == 1
            ? BuiltInObjects.Map(("apiGroup", BuiltInObjects.Text(RoleRules.Group)), kind, ("name", BuiltInObjects.Text(name[0])))
            : BuiltInObjects.Map(kind, ("name", BuiltInObjects.Text(name[1])), ("namespace", BuiltInObjects.Text(name[0]))));
    }

    private static KubeObject Binding(string name, List<Node> subjects) => Make(
        "ClusterRoleBinding",
        name,
        [("kubernetes.io/bootstrapping", BuiltInObjects.Text("rbac-defaults"))],
        ("roleRef", BuiltInObjects.Map(
            ("apiGroup", BuiltInObjects.Text(RoleRules.Group)), ("kind", BuiltInObjects.Text("ClusterRole")),
            ("name", BuiltInObjects.Text(name)))),
        ("subjects", BuiltInObjects.List([.. subjects])));

    private static KubeObject Make(string kind, string name, (string Key, Node Value)[] labels, params (string Key, Node Value)[] fields) =>
        BuiltInObjects.Make(new(RoleRules.Group, "v1", kind), "", name, [("labels", BuiltInObjects.Map(labels))], fields);
}
