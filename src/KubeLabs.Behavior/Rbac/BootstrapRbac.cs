using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The roles and bindings of every cluster, read from two embedded tables whose heads say how they are written. Source: the API server's
/// bootstrap policy.
/// </summary>
internal static class BootstrapRbac
{
    private const string LabelPrefix = "rbac.authorization.k8s.io/";

    /// <summary>The objects. The rules of aggregated roles are gathered when they are asked for.</summary>
    public static IEnumerable<KubeObject> Objects() => Objects("bootstrap").Concat(Objects("controllers"));

    private static IEnumerable<KubeObject> Objects(string table)
    {
        using var stream = typeof(BootstrapRbac).Assembly.GetManifestResourceStream($"KubeLabs.Behavior.{table}.txt")!;
        using var reader = new StreamReader(stream);
        var bindings = new Dictionary<string, Bound>(StringComparer.Ordinal);
        string[] role = [];
        var rules = new List<Node>();
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words[0] is "rule" or "path") rules.Add(Rule(line));
            if (words[0] is not ("role" or "bind")) continue;
            if (role.Length > 0) yield return Role(role, rules);
            (role, rules) = (words[0] == "role" ? words : [], []);
            if (words[0] == "bind") Add(bindings, words);
        }

        foreach (var (name, binding) in bindings) yield return Binding(name, binding.Role, binding.Subjects);
    }

    private static KubeObject Role(string[] words, List<Node> rules)
    {
        var labels = new List<MapEntry> { new("kubernetes.io/bootstrapping", BuiltInObjects.Text("rbac-defaults")) };
        var fields = new List<MapEntry>();
        foreach (var option in words.Skip(2))
        {
            var key = LabelPrefix + option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..];
            var truth = BuiltInObjects.Map(new MapEntry(key, BuiltInObjects.Text("true")));
            if (option.StartsWith("label=", StringComparison.Ordinal)) labels.Add(new(key, BuiltInObjects.Text("true")));
            else fields.Add(new("aggregationRule", BuiltInObjects.Map([new("clusterRoleSelectors", Selectors(truth))])));
        }

        if (rules.Count > 0) fields.Add(new("rules", BuiltInObjects.List([.. rules])));
        return Make("Role", words[1], [.. labels], [.. fields]);
    }

    private static SequenceNode Selectors(MappingNode labels) => BuiltInObjects.List(BuiltInObjects.Map([new("matchLabels", labels)]));

    private static MappingNode Rule(string line)
    {
        var parts = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(" | ");
        if (line.StartsWith("path", StringComparison.Ordinal))
            return BuiltInObjects.Map(new("verbs", Texts(parts[0])), new("nonResourceURLs", Texts(parts[1])));
        var rule = BuiltInObjects.Map(new("verbs", Texts(parts[0])), new("apiGroups", Texts(parts[1])), new("resources", Texts(parts[2])));
        return parts.Length == 3 ? rule : rule.With("resourceNames", Texts(parts[3]));
    }

    private static SequenceNode Texts(string words) =>
        BuiltInObjects.List([.. words.Split(' ').Select(word => BuiltInObjects.Text(word == "-" ? "" : word))]);

    private static void Add(Dictionary<string, Bound> bindings, string[] words)
    {
        if (!bindings.TryGetValue(words[1], out var binding)) bindings[words[1]] = binding = new(words.ElementAtOrDefault(4) ?? "", []);
        var (ns, name) = Split(words[3]);
        var kind = new MapEntry("kind", BuiltInObjects.Text(words[2]));
        binding.Subjects.Add(ns.Length == 0
            ? BuiltInObjects.Map(new("apiGroup", BuiltInObjects.Text(RoleRules.Group)), kind, new("name", BuiltInObjects.Text(name)))
            : BuiltInObjects.Map(kind, new("name", BuiltInObjects.Text(name)), new("namespace", BuiltInObjects.Text(ns))));
    }

    private static KubeObject Binding(string fullName, string role, List<Node> subjects)
    {
        var (ns, name) = Split(fullName);
        return Make(
            "RoleBinding",
            fullName,
            [new("kubernetes.io/bootstrapping", BuiltInObjects.Text("rbac-defaults"))],
            new("roleRef", BuiltInObjects.Map(
                new("apiGroup", BuiltInObjects.Text(RoleRules.Group)),
                new("kind", BuiltInObjects.Text(Kind("Role", ns))),
                new("name", BuiltInObjects.Text(role.Length > 0 ? role : name)))),
            new("subjects", BuiltInObjects.List([.. subjects])));
    }

    private static KubeObject Make(string kind, string fullName, MapEntry[] labels, params MapEntry[] fields)
    {
        var (ns, name) = Split(fullName);
        return BuiltInObjects.Make(
            new(RoleRules.Group, "v1", Kind(kind, ns)), ns, name, [new("labels", BuiltInObjects.Map(labels))], fields);
    }

    private static string Kind(string kind, string ns) => ns.Length == 0 ? $"Cluster{kind}" : kind;

    private static (string Namespace, string Name) Split(string fullName) =>
        fullName.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? (fullName[..slash], fullName[(slash + 1)..]) : ("", fullName);

    // A tuple would be compiled in every run.
    private sealed record Bound(string Role, List<Node> Subjects);
}
