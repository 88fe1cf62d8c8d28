namespace KubeLabs.ApiServer;

/// <summary>A Pod security standard in one of its versions.</summary>
/// <param name="Name"><c>privileged</c>, <c>baseline</c> or <c>restricted</c>.</param>
/// <param name="Version"><c>latest</c> or <c>v1.x</c>.</param>
internal readonly record struct SecurityLevel(string Name, string Version)
{
    /// <summary>Nothing is forbidden.</summary>
    public static SecurityLevel Privileged => new("privileged", "latest");

    /// <summary>The minor version; the greatest number for the latest.</summary>
    public int Minor => Version == "latest" ? int.MaxValue : int.Parse(Version.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether it forbids nothing.</summary>
    public bool IsPrivileged => Name == "privileged";

    /// <summary>How much it forbids, to compare.</summary>
    public int Strictness => Name switch { "privileged" => 0, "baseline" => 1, _ => 2 };

    /// <inheritdoc/>
    public override string ToString() => $"{Name}:{Version}";
}
