namespace KubeLabs.Cel;

/// <summary>Leaves the parser at the first mistake in syntax; never seen outside of it.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught by the parser alone.
internal sealed class ParseException : Exception;
#pragma warning restore CA1032, CA1064
