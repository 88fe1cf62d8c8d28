namespace KubeLabs.ApiServer;

/// <summary>What the expressions of a policy may cost, in the units of Kubernetes (<c>apiserver/pkg/apis/cel/config.go</c>).</summary>
internal static class PolicyBudget
{
    /// <summary>One expression, and one variable.</summary>
    public const ulong OfExpression = 1_000_000;

    /// <summary>The validations with their messages, or the audit annotations, for one binding and parameter.</summary>
    public const ulong OfValidations = 10_000_000;

    /// <summary>The match conditions.</summary>
    public const ulong OfConditions = 2_500_000;

    /// <summary>What is said where a budget is spent.</summary>
    public const string Spent = "validation failed due to running out of cost budget, no further validation rules will be run";
}
