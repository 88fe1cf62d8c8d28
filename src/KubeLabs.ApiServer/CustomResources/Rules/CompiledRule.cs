using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A rule of <c>x-kubernetes-validations</c>, compiled (apiextensions-apiserver's <c>CompilationResult</c>).</summary>
/// <param name="Written">The rule as it stands in the definition.</param>
internal sealed record CompiledRule(Node Written)
{
    /// <summary>The rule; null where it is empty or wrong.</summary>
    public CelProgram? Program { get; init; }

    /// <summary>What is wrong with the rule; null for nothing.</summary>
    public string? Error { get; init; }

    /// <summary>Whether it speaks of the object before the change.</summary>
    public bool UsesOldSelf { get; init; }

    /// <summary>What one evaluation costs at most.</summary>
    public ulong MaxCost { get; init; }

    /// <summary>The expression of the message; null where there is none or it is wrong.</summary>
    public CelProgram? Message { get; init; }

    /// <summary>What is wrong with the expression of the message; null for nothing.</summary>
    public string? MessageError { get; init; }

    /// <summary>What the expression of the message costs at most.</summary>
    public ulong MessageMaxCost { get; init; }

    /// <summary>The field that breaks the rule, from the value that has the rule; null for the value itself.</summary>
    public FieldPath? Field { get; init; }

    /// <summary>Whether the rule is asked too where there was no object before.</summary>
    public bool IsOldSelfOptional => Written.Flag("optionalOldSelf");

    /// <summary>The rule in messages: the author's words, or the expression.</summary>
    public string Shown => Written.Text("message") is { Length: > 0 } message ? message.Trim() : Written.Text("rule").Trim();
}
