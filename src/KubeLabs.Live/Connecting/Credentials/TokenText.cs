using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What a token may look like: a header must be able to carry it.</summary>
internal static class TokenText
{
    public static bool IsValid(string token) => token.Length > 0 && !token.AsSpan().ContainsAnyExceptInRange('!', '~');

    public static LocalizedText Invalid(string file) => new(
        $"The token file {FileTexts.Path(file)} is empty, or holds more than a token. Write the token alone into it.",
        $"토큰 파일 {FileTexts.Path(file)} 내용이 비어 있거나 토큰이 아닌 것이 들어 있습니다. 토큰만 넣으세요.");
}
