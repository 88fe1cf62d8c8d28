namespace KubeLabs.Tests;

/// <summary>Compares a text with a committed one. What differs is written beside it, to be looked at and taken over.</summary>
internal static class Golden
{
    public static void AssertSame(string path, string actual)
    {
        var expected = File.Exists(path) ? File.ReadAllText(path) : null;
        if (expected == actual) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".actual", actual);
        Assert.That(actual, Is.EqualTo(expected), $"{path} is not current: compare it with {path}.actual");
    }
}
