namespace KubeLabs.Behavior;

/// <summary>The folder and the variables of a script as it goes.</summary>
/// <param name="folder">The folder that it starts in.</param>
/// <param name="outer">The variables that it starts with.</param>
internal sealed class ShellScope(string folder, Func<string, string?> outer)
{
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

    public string Folder { get; private set; } = folder;

    public string? Find(string name) => _own.TryGetValue(name, out var value) ? value : outer(name);

    public void Set(string name, string value) => _own[name] = value;

    public void ChangeFolder(string to) => Folder = MountPath.Join(Folder, to);
}
