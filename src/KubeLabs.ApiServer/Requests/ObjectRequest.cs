using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>One object on its way through the server.</summary>
internal sealed class ObjectRequest(
    ManifestDocument document, ResourceType type, IExistingObjects existing, RequestVerb verb, Predicate<AdmissionStep> isOn, PolicySet? policies)
{
    private readonly List<ServerProblem> _problems = [];
    private readonly List<ServerProblem> _followUps = [];

    // What comes after an object could not be decoded is no part of the answer.
    private List<ServerProblem> _next = [];

    /// <summary>The answer. A refused object comes back with what could be read of it.</summary>
    public Verdict Answer(MappingNode written, string defaultNamespace)
    {
        var decoded = ObjectForms.Decoded(written, type);
        foreach (var error in decoded.Errors) _problems.Add(RequestProblems.Of(error, type.Schema));
        _next = decoded.Errors.IsEmpty ? _problems : _followUps;
        var sent = RequestMetadata.Place(ExportedFields.Drop(decoded.Root, _problems), type, defaultNamespace);
        var before = sent.Name.Length == 0 ? null : existing.Find(type.Type.Group, type.Type.Kind, sent.Namespace, sent.Name);
        var isTaken = verb == RequestVerb.Create && before is not null;
        if (isTaken) before = null;

        // What is applied is the manifest as it is written: a null in it says that something goes.
        var manifest = decoded.Errors.IsEmpty ? RequestMetadata.Place(ExportedFields.Drop(written, []), type, defaultNamespace).Root : sent.Root;
        var (merged, fault) = Merge(manifest, sent, before);
        var (item, verdict) = Admit(sent.With(ObjectForms.Defaulted(merged, type)), before);
        if (DecodingVerdict.Message(type.Type, decoded.Errors) is { } undecoded) verdict = Undecoded(decoded.Errors, undecoded);
        // The storage refuses a second object of a name: everything else is looked at before it.
        if (isTaken && verdict.IsAccepted) verdict = Conflict(sent);
        var answer = verdict with
        {
            Type = type,
            Object = item.With(ObjectForms.Stored(item.Root, type), manifest),
            Problems = [.. _problems],
            FollowUps = [.. _followUps],
        };
        return fault is not null && answer.IsAccepted ? ClientVerdicts.Instead(answer, sent.Root, $"creating patch: {fault}") : answer;
    }

    private (MappingNode Root, string? Fault) Merge(MappingNode manifest, KubeObject sent, KubeObject? before)
    {
        if (before is null) return (sent.Root, null);
        var (merged, fault) = ThreeWayMerge.Merge(before.LastApplied, manifest, before.Root, type);
        return (ObjectForms.Decoded(merged, type).Root, fault);
    }

    private (KubeObject Item, Verdict Verdict) Admit(KubeObject item, KubeObject? before)
    {
        var request = new AdmissionRequest(item, type, existing, before) { Verb = verb, Policies = policies };
        var mutated = Run(AdmissionChain.Mutating, request);
        if (mutated.Refusal is { } refusal) return (item, Refused(refusal));

        var causes = new CauseList();
        item = before is null
            ? CreateStrategy.Prepare(mutated.Object, type, causes)
            : UpdateStrategy.Prepare(mutated.Object, type, before, causes);
        if (causes.Count == 0 && item is { Kind: "Service", Type.Group: "" }) TakenAllocations.Check(item, existing, causes);
        if (causes.Count == 0) Validate(item, before, causes);
        if (causes.Count > 0) return (item, Invalid(item, causes));
        var checkedItem = Run(AdmissionChain.Validating, request with { Object = item });
        foreach (var warning in checkedItem.Warnings) _problems.Add(RequestProblems.Warning(warning, item));
        if (checkedItem.Refusal is { } late) return (item, Refused(late));
        return (item, new() { IsAccepted = true, Stage = VerdictStage.Accepted });
    }

    private AdmissionOutcome Run(ImmutableArray<AdmissionStep> steps, AdmissionRequest request) =>
        AdmissionChain.Run(steps.Where(step => isOn(step)), request);

    private void Validate(KubeObject item, KubeObject? before, CauseList causes)
    {
        if (type.Custom is not null) ValidateCustom(item, before, causes);
        if (RuleCatalog.Find(item.Type) is not { } rules) return;
        if (before is null) rules.Validate(item, causes);
        else rules.ValidateUpdate(item, before, causes);
    }

    private void ValidateCustom(KubeObject item, KubeObject? before, CauseList causes)
    {
        var warnings = new CauseList();
        CustomResourceRules.Validate(item, before, type, causes, warnings);
        foreach (var warning in warnings) _problems.Add(RequestProblems.Warning(warning.ToString(), item));
    }

    private Verdict Invalid(KubeObject item, CauseList causes)
    {
        foreach (var cause in causes) _next.Add(RequestProblems.Of(cause, item));
        return Refused(VerdictStage.Validation, "Invalid", RequestProblems.InvalidMessage(type.Type, item, causes));
    }

    private static Verdict Undecoded(ImmutableArray<DecodingError> errors, string message)
    {
        var isStrict = errors.All(error => error.Kind == DecodingErrorKind.UnknownField);
        return Refused(isStrict ? VerdictStage.StrictDecoding : VerdictStage.TypeDecoding, "BadRequest", message);
    }

    private Verdict Conflict(KubeObject sent)
    {
        var resource = type.Type.Group.Length == 0 ? type.Plural : $"{type.Plural}.{type.Type.Group}";
        var message = $"{resource} {GoValue.Quote(sent.Name)} already exists";
        _problems.Add(RequestProblems.Of("AlreadyExists", message, document.Root!.Position));
        return Refused(VerdictStage.Conflict, "AlreadyExists", message);
    }

    private Verdict Refused(Refusal refusal)
    {
        _next.Add(RequestProblems.Of(refusal.Reason, refusal.Message, document.Root!.Position));
        return Refused(refusal.Status == 404 ? VerdictStage.NotFound : VerdictStage.Admission, refusal.Reason, refusal.Message);
    }

    private static Verdict Refused(VerdictStage stage, string reason, string message) =>
        new() { IsAccepted = false, Stage = stage, Reason = reason, Message = message };
}
