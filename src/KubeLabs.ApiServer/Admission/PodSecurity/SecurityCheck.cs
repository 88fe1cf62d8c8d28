namespace KubeLabs.ApiServer;

/// <summary>What a Pod does that a standard forbids.</summary>
/// <param name="Reason">In a few words.</param>
/// <param name="Detail">Which containers, and what they must do instead.</param>
internal sealed record SecurityFault(string Reason, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => Detail.Length == 0 ? Reason : $"{Reason} ({Detail})";
}

/// <summary>One check of the Pod security standards.</summary>
/// <param name="Since">The first minor version of the standard that has it.</param>
/// <param name="Find">Finds what it forbids, or nothing.</param>
/// <param name="ReplacedSince">From which minor version on the restricted standard has a stricter check instead; null where it has none.</param>
internal sealed record SecurityCheck(int Since, Func<SecuredPod, SecurityFault?> Find, int? ReplacedSince = null);
