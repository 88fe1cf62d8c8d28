using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Explains why an object is not there: misspelt, in another namespace, of another kind, refused.</summary>
internal static class Missing
{
    /// <summary>
    /// The finding that an object is missing, with what comes nearest to it. An empty namespace is that of kinds that have none.
    /// </summary>
    public static Finding Object(CheckContext context, GroupKind kind, string? ns, string name)
    {
        var where = ns ?? context.Namespace;
        var finding = new Finding(where.Length == 0
            ? new($"{kind.Kind} \"{name}\" does not exist", $"{kind.Kind} \"{name}\" 오브젝트가 없습니다")
            : new(
                $"{kind.Kind} \"{name}\" does not exist in namespace {where}",
                $"네임스페이스 {where}에 {kind.Kind} \"{name}\" 오브젝트가 없습니다"));
        return Refused(context, kind, name, finding)
            ?? Elsewhere(context, kind, where, name, finding)
            ?? Similar(context, kind, where, name, finding)
            ?? OtherKind(context, kind, name, finding)
            ?? finding;
    }

    /// <summary>The finding that there is no object of a kind at all.</summary>
    public static Finding Any(CheckContext context, GroupKind kind, string? ns)
    {
        var where = ns ?? context.Namespace;
        var finding = new Finding(where.Length == 0
            ? new($"there is no {kind.Kind}", $"{kind.Kind} 오브젝트가 없습니다")
            : new($"there is no {kind.Kind} in namespace {where}", $"네임스페이스 {where}에 {kind.Kind} 오브젝트가 없습니다"));
        return Refused(context, kind, null, finding) ?? Elsewhere(context, kind, where, null, finding) ?? finding;
    }

    /// <summary>The finding that a workload runs no Pod.</summary>
    public static Finding Pods(CheckContext context, KubeObject item) => new Finding(new LocalizedText(
        $"{item.Kind} {item.Name} runs no Pod", $"{item.Kind} {item.Name}에 실행되는 파드가 없습니다"))
    {
        Found = context.IsLive ? LiveTexts.NoPods(item) : null,
    }.About(item, FieldPath.Root.Child("spec", "replicas"));

    // A document of that kind that the API server could not even take in.
    private static Finding? Refused(CheckContext context, GroupKind kind, string? name, Finding finding)
    {
        foreach (var document in context.Applied.Documents)
        {
            if (document.Verdict.Object is not null || document.Document.Root is not { } root) continue;
            if (root["kind"]?.AsString() != kind.Kind && (name is null || root["metadata"]?["name"]?.AsString() != name)) continue;
            var message = document.Verdict.Message;
            return finding with
            {
                Found = new($"a document that the API server does not take: {message}", $"API 서버가 받아들이지 않는 문서: {message}"),
                At = Place.Of(root.Position, ""),
            };
        }

        return null;
    }

    private static Finding? Elsewhere(CheckContext context, GroupKind kind, string ns, string? name, Finding finding)
    {
        var other = context.Known.List(kind.Group, kind.Kind)
            .FirstOrDefault(item => (name is null || item.Name == name) && item.Namespace != ns && context.IsOwn(item));
        if (other is null) return null;
        return finding with
        {
            Found = name is null
                ? new($"{kind.Kind} \"{other.Name}\" in namespace {other.Namespace}", $"{kind.Kind} \"{other.Name}\" 오브젝트가 네임스페이스 {other.Namespace}에 있습니다")
                : new($"one of that name in namespace {other.Namespace}", $"같은 이름의 오브젝트가 네임스페이스 {other.Namespace}에 있습니다"),
            Object = ObjectReference.To(other),
            At = Place.Of(other, FieldPath.Root.Child("metadata", "namespace")),
        };
    }

    private static Finding? Similar(CheckContext context, GroupKind kind, string ns, string name, Finding finding)
    {
        var own = context.Known.List(kind.Group, kind.Kind).Where(item => item.Namespace == ns || item.Namespace.Length == 0).Where(context.IsOwn).ToList();
        if (own.Count == 0) return null;
        var nearest = Nearest.Of(name, own.Select(item => item.Name));
        var other = own.Find(item => item.Name == nearest) ?? own[0];
        return finding with
        {
            Found = nearest is null
                ? new($"{kind.Kind} \"{other.Name}\"", $"{kind.Kind} \"{other.Name}\"")
                : new($"{kind.Kind} \"{other.Name}\"; is the name misspelt?", $"{kind.Kind} \"{other.Name}\"; 이름에 오타가 있습니까?"),
            Object = ObjectReference.To(other),
            At = Place.Of(other, FieldPath.Root.Child("metadata", "name")),
        };
    }

    private static Finding? OtherKind(CheckContext context, GroupKind kind, string name, Finding finding)
    {
        var other = context.Known.All().FirstOrDefault(item => item.Name == name && item.Kind != kind.Kind && context.IsOwn(item));
        if (other is null) return null;
        return finding with
        {
            Found = new($"{Article(other.Kind)} {other.Kind} of that name", $"같은 이름의 {other.Kind} 오브젝트가 있습니다"),
            Object = ObjectReference.To(other),
            At = Place.Of(other, FieldPath.Root.Child("kind")),
        };
    }

    private static string Article(string kind) => "AEIO".Contains(kind[0], StringComparison.Ordinal) ? "an" : "a";
}
