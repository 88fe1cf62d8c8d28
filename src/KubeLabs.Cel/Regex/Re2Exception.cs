namespace KubeLabs.Cel;

/// <summary>Leaves the translator at the first mistake; never seen outside of it.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught by the translator alone.
internal sealed class Re2Exception(string message, bool isMistake) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>Whether Go refuses the pattern too; otherwise it is only here that it cannot be run.</summary>
    public bool IsMistake { get; } = isMistake;
}
