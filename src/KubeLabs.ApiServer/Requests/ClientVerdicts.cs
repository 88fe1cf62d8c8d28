using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Refusals of kubectl itself: the document never reaches the server.</summary>
internal static class ClientVerdicts
{
    /// <summary>The text could not be read.</summary>
    public static Verdict Unreadable(ManifestDocument document)
    {
        var first = document.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error);
        return Refusal(first?.Message.En ?? "", []);
    }

    /// <summary>No object, or one without kind, version or readable metadata.</summary>
    public static Verdict Invalid(Node root, string message) =>
        Refusal(message, [new(Severity.Error, "ClientError", FieldPath.Root, message, root.Position) { Advice = Advice(root) }]);

    /// <summary>kubectl's message where an object to apply has no name of its own, or null.</summary>
    public static string? GeneratedName(MappingNode root)
    {
        var prefix = root["metadata"]?["generateName"]?.AsString() ?? "";
        var isNamed = root["metadata"]?["name"]?.AsString() is { Length: > 0 };
        return prefix.Length == 0 || isNamed ? null : $"from {prefix}: cannot use generate name with apply";
    }

    /// <summary>
    /// kubectl's refusal in place of the server's answer, which it never asks for. What could be read of the object stays.
    /// </summary>
    public static Verdict Instead(Verdict answer, MappingNode root, string message)
    {
        var mistyped = answer.Problems.Where(problem => problem.Reason == "TypeMismatch" && problem.Field.ToString().StartsWith("metadata", StringComparison.Ordinal)).ToImmutableArray();
        return Refusal(message, mistyped.IsEmpty ? [new(Severity.Error, "ClientError", FieldPath.Root, message, root.Position)] : mistyped) with
        {
            Type = answer.Type,
            Object = answer.Object,
            FollowUps = [.. answer.Problems.Where(problem => problem.Severity == Severity.Error), .. answer.FollowUps],
        };
    }

    /// <summary>A kind or version that the server does not serve.</summary>
    public static Verdict NoSuchKind(ManifestDocument document, MappingNode root, GroupVersionKind written, SchemaCatalog catalog)
    {
        var advice = KindAdvice.For(catalog, written);
        var metadata = root["metadata"];
        // kubectl finds a kind in whatever case; the server does not.
        var lowerCase = advice.LowerCaseRefusal();
        var message = lowerCase ?? advice.Message(
            metadata?["name"]?.AsString() ?? "", metadata?["namespace"]?.AsString() ?? "", document.Source.Name);
        var isKind = advice.NearestKind is not null || advice.Served.IsEmpty;
        var at = root[isKind ? "kind" : "apiVersion"]?.Position ?? root.Position;
        var problem = new ServerProblem(Severity.Error, "NoMatch", FieldPath.Root.Child(isKind ? "kind" : "apiVersion"), message, at);
        var refusal = Refusal(message, [problem with { Advice = Advice(advice) }]);
        return lowerCase is null ? refusal : refusal with { Stage = VerdictStage.TypeDecoding, Reason = "BadRequest" };
    }

    private static Verdict Refusal(string message, ImmutableArray<ServerProblem> problems) => new()
    {
        IsAccepted = false,
        Stage = VerdictStage.Client,
        Reason = "ClientError",
        Message = message,
        Problems = problems,
    };

    private static LocalizedText? Advice(Node root) => root is MappingNode
        ? null
        : new("A manifest is a mapping with apiVersion, kind and metadata.", "매니페스트는 apiVersion, kind, metadata가 있는 매핑이어야 합니다.");

    private static LocalizedText? Advice(KindAdvice advice)
    {
        var (en, ko) = ("", "");
        if (advice.RemovedIn is { } removed) (en, ko) = ($"It was removed in Kubernetes {removed}. ", $"쿠버네티스 {removed}에서 제거되었습니다. ");
        if (!advice.Served.IsEmpty)
        {
            var served = string.Join(", ", advice.Served);
            (en, ko) = ($"{en}Use {served}. ", $"{ko}{served} 버전을 쓰십시오. ");
        }

        if (advice.Change is { } change) (en, ko) = (en + change.En, ko + change.Ko);
        return en.Length == 0 ? null : new(en.TrimEnd(), ko.TrimEnd());
    }
}
