using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>One object on its way through the server.</summary>
internal sealed class ObjectRequest(ManifestDocument document, ResourceType type, IExistingObjects existing, RequestVerb verb)
{
    private readonly List<ServerProblem> _problems = [];

    /// <summary>The answer. A refused object comes back with what could be read of it.</summary>
    public Verdict Answer(MappingNode written, string defaultNamespace)
    {
        var decoded = ObjectDecoder.Decode(written, type.Schema);
        foreach (var error in decoded.Errors) _problems.Add(RequestProblems.Of(error));
        var sent = Identified(ExportedFields.Drop(decoded.Root, _problems), defaultNamespace);
        var before = existing.Find(type.Type.Group, type.Type.Kind, sent.Namespace, sent.Name);
        if (verb == RequestVerb.Create && before is not null && sent.Name.Length > 0) return Conflict(sent);

        var merged = before is null ? sent.Root : ThreeWayMerge.Merge(before.LastApplied, sent.Root, before.Root, type.Schema);
        var item = sent.With(Defaulter.Apply(merged, type.Schema));
        var causes = Validate(item, before);
        return Verdict(decoded.Errors, causes, sent) with
        {
            Type = type,
            Object = Stored(item, sent.Root),
            Problems = [.. _problems],
        };
    }

    private KubeObject Stored(KubeObject item, MappingNode sent) =>
        new(type.Type, item.Namespace, item.Name, StoredForm.Of(item.Root, type.Schema)) { LastApplied = sent };

    private KubeObject Identified(MappingNode root, string defaultNamespace)
    {
        var metadata = root["metadata"] as MappingNode ?? MappingNode.Empty(root.Position);
        var name = metadata["name"]?.AsString() ?? "";
        var own = metadata["namespace"]?.AsString() ?? "";
        if (!type.IsNamespaced || own.Length > 0) return new(type.Type, own, name, root);
        metadata = metadata.With("namespace", ScalarNode.Of(metadata.Position, defaultNamespace));
        return new(type.Type, defaultNamespace, name, root.With("metadata", metadata));
    }

    private CauseList Validate(KubeObject item, KubeObject? before)
    {
        var causes = new CauseList();
        if (RuleCatalog.Find(type.Type) is not { } rules) return causes;
        if (before is null) rules.Validate(item, causes);
        else rules.ValidateUpdate(item, before, causes);
        foreach (var cause in causes) _problems.Add(RequestProblems.Of(cause, item));
        return causes;
    }

    private Verdict Verdict(ImmutableArray<DecodingError> errors, CauseList causes, KubeObject sent)
    {
        if (DecodingVerdict.Message(type.Type, errors) is { } undecoded)
        {
            var isStrict = errors.All(error => error.Kind == DecodingErrorKind.UnknownField);
            return Refused(isStrict ? VerdictStage.StrictDecoding : VerdictStage.TypeDecoding, "BadRequest", undecoded);
        }

        return causes.Count > 0
            ? Refused(VerdictStage.Validation, "Invalid", RequestProblems.InvalidMessage(type.Type, sent.Name, causes))
            : new() { IsAccepted = true, Stage = VerdictStage.Accepted };
    }

    private Verdict Conflict(KubeObject sent)
    {
        var resource = type.Type.Group.Length == 0 ? type.Plural : $"{type.Plural}.{type.Type.Group}";
        var message = $"{resource} {GoValue.Quote(sent.Name)} already exists";
        _problems.Add(new(Severity.Error, "AlreadyExists", FieldPath.Root, message, document.Root!.Position));
        return Refused(VerdictStage.Conflict, "AlreadyExists", message) with { Type = type, Problems = [.. _problems] };
    }

    private static Verdict Refused(VerdictStage stage, string reason, string message) =>
        new() { IsAccepted = false, Stage = stage, Reason = reason, Message = message };
}
