using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddProducts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LineItems",
                table: "Deals",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'"
            );

            migrationBuilder.CreateTable(
                name: "Products",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    Sku = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    LivingSku = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UnitPrice = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LivingExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Tags = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Products_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Products_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Products_OrganizationId_Category_Id",
                table: "Products",
                columns: new[] { "OrganizationId", "Category", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Products_OrganizationId_CreatedAt_Id",
                table: "Products",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Products_OrganizationId_DeletedAt",
                table: "Products",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Products_OrganizationId_LivingExternalId",
                table: "Products",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Products_OrganizationId_LivingSku",
                table: "Products",
                columns: new[] { "OrganizationId", "LivingSku" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Products_OrganizationId_NameKey_Id",
                table: "Products",
                columns: new[] { "OrganizationId", "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Products_OrganizationId_OwnerId_CreatedAt",
                table: "Products",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Products_OrganizationId_UpdatedAt_Id",
                table: "Products",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Products_OwnerId", table: "Products", column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Products");

            migrationBuilder.DropColumn(name: "LineItems", table: "Deals");
        }
    }
}
