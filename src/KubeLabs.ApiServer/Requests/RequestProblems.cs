using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Turns what the stages of a request find into problems with places.</summary>
internal static class RequestProblems
{
    /// <summary>A field that does not exist, or whose value has another type.</summary>
    public static ServerProblem Of(DecodingError error, TypeSchema type)
    {
        var isUnknown = error.Kind == DecodingErrorKind.UnknownField;
        return new(Severity.Error, isUnknown ? "UnknownField" : "TypeMismatch", error.Field, error.Message, error.At)
        {
            Advice = isUnknown && error.Nearest is { } nearest
                ? new($"Did you mean \"{nearest}\"?", $"\"{nearest}\" 필드를 쓰려던 것입니까?")
                : TypeAdvice.For(isUnknown ? null : SchemaPath.Find(type, error.Field), error.Message)
                    ?? CauseAdvice.For(isUnknown ? "UnknownField" : "TypeMismatch", error.Message, error.Field.ToString()),
        };
    }

    /// <summary>A value that breaks a rule: at its field, or at the nearest thing that is there.</summary>
    public static ServerProblem Of(Cause cause, KubeObject item) =>
        new(Severity.Error, cause.Reason, cause.Field, cause.Message, PlaceOf(cause.Field, item))
        {
            Advice = CauseAdvice.For(cause.Reason, cause.Message, cause.Field.ToString()),
        };

    /// <summary>A refusal of the whole object.</summary>
    public static ServerProblem Of(string reason, string message, Position at) =>
        new(Severity.Error, reason, FieldPath.Root, message, at) { Advice = CauseAdvice.For(reason, message, "") };

    /// <summary>What the server warns about an object that it accepts.</summary>
    public static ServerProblem Warning(string message, KubeObject item) =>
        new(Severity.Warning, "AdmissionWarning", FieldPath.Root, message, item.Root.Position)
        {
            Advice = CauseAdvice.For("AdmissionWarning", message, ""),
        };

    /// <summary>
    /// The server's message for an invalid object. Source: apimachinery's <c>errors.NewInvalid</c>: several causes stand in brackets.
    /// A name that the server generates is random; it is printed as such.
    /// </summary>
    public static string InvalidMessage(GroupVersionKind type, KubeObject item, CauseList causes)
    {
        var name = item.Name.Length == 0 && item.Metadata.Text("generateName").Length > 0 ? "<generated>" : item.Name;
        var kind = type.Group.Length == 0 ? type.Kind : $"{type.Kind}.{type.Group}";
        var all = causes.Select(cause => cause.ToString()).Distinct().ToList();
        return $"{kind} {GoValue.Quote(name)} is invalid: {(all.Count == 1 ? all[0] : $"[{string.Join(", ", all)}]")}";
    }

    private static Position PlaceOf(FieldPath field, KubeObject item) =>
        DefinitionPaths.Written(field, item).Nearest(item.Root).Node.Position;
}
